package no.samskap.directory;

/** The number of a Norwegian legal unit: eight digits and a check digit by modulus 11. */
public final class OrganisationNumber {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private OrganisationNumber() {}

    public static boolean isValid(String number) {
        if (!number.matches("\\d{9}")) return false;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(number.charAt(8), 10);
    }

    /** In groups of three, as people read it. */
    public static String grouped(String number) {
        return number.replaceAll("(\\d{3})(?=\\d)", "$1\u00a0");
    }
}
