package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.records.Forgetting;
import no.samskap.records.PersonalData;
import no.samskap.web.Personal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** Beside each personal field of a form stands what it is for, and the register of processing knows that purpose. */
@SamskapTest
class PersonalFieldsTests {
    /** What fields that tell of people are called. A search for somebody keeps nothing. */
    private static final String PERSONAL =
            "email|phone|givenName|familyName|asker|guest|supervisor|sender|contact|orcid|holder|substitute|person|colleague|position|percent";

    /** Named like a person's, and about something else. */
    private static final Set<String> OTHERS = Set.of();

    @Autowired
    Forgetting forgetting;

    @Test
    void eachPersonalFieldSaysWhatItIsForAndTheRegisterKnowsIt() throws Exception {
        Set<String> silent = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        Set<String> known = forgetting.processings().stream()
                .map(PersonalData.Processing::code)
                .collect(Collectors.toSet());
        for (Class<?> form : forms().toList())
            for (RecordComponent field : form.getRecordComponents()) {
                Personal personal = field.getAccessor().getAnnotation(Personal.class);
                String name = form.getSimpleName() + "." + field.getName();
                if (personal == null && field.getName().matches(PERSONAL) && !OTHERS.contains(name)) silent.add(name);
                if (personal != null && !known.contains(personal.value())) unknown.add(name + ": " + personal.value());
            }
        assertThat(silent).as("@Personal(\"<processing>\") is missing").isEmpty();
        assertThat(unknown).as("no PersonalData bean registers it").isEmpty();
    }

    /** Records in the web packages that say by which words their fields go, or whose outer class does. */
    private static Stream<Class<?>> forms() throws Exception {
        var reader = new CachingMetadataReaderFactory();
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:no/samskap/**/web/**/*.class"))
                .<Class<?>>map(file -> load(reader, file))
                .filter(Class::isRecord)
                .filter(type -> Stream.of(type, type.getEnclosingClass() == null ? type : type.getEnclosingClass())
                        .anyMatch(PersonalFieldsTests::hasWords));
    }

    private static boolean hasWords(Class<?> type) {
        return List.of(type.getDeclaredFields()).stream()
                .anyMatch(field -> field.getName().equals("WORDS"));
    }

    private static Class<?> load(CachingMetadataReaderFactory reader, org.springframework.core.io.Resource file) {
        try {
            return Class.forName(
                    reader.getMetadataReader(file).getClassMetadata().getClassName(),
                    false,
                    PersonalFieldsTests.class.getClassLoader());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
