package no.samskap.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every file under {@code messages/}, in one table for each language of the interface. A page asks for a hundred
 * words, and looking through a file for each module took a tenth of its time.
 */
@Component("messageSource")
class AllWords extends AbstractMessageSource {
    /** Those we have words in, and how their files end. Other languages are answered in bokmål. */
    private static final Map<Language, String> ENDINGS =
            Map.of(Language.BOKMAL, "", Language.NYNORSK, "_nn", Language.ENGLISH, "_en");

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    AllWords() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
        for (Language language : Language.values()) {
            words.put(language, read(files, ENDINGS.getOrDefault(language, "")));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    private static Map<String, String> read(Resource[] files, String ending) throws IOException {
        Map<String, String> read = new HashMap<>();
        for (Resource file : files) {
            String name = Objects.requireNonNull(file.getFilename());
            List<String> parts = List.of(name.replace(".properties", "").split("(?=_)", 2));
            if (!ending.equals(parts.size() == 1 ? "" : parts.getLast())) continue;
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        }
        return Map.copyOf(read);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return in(words, locale).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = in(words, locale).get(code);
        if (text == null) return null;
        return in(formats, locale).computeIfAbsent(code, each -> new MessageFormat(text, locale));
    }

    private static <T> Map<String, T> in(Map<Language, Map<String, T>> all, Locale locale) {
        return Objects.requireNonNull(all.get(Language.of(locale)));
    }
}
