package no.samskap.projects.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/** A date as people write it in a form; programs get it by ISO 8601, and may send either. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@JacksonAnnotationsInside
@JsonSerialize(using = IsoDate.Writer.class)
@interface IsoDate {
    final class Writer extends ValueSerializer<String> {
        @Override
        public void serialize(String written, JsonGenerator json, SerializationContext context) {
            json.writeString(DateText.read(written).map(date -> date.iso()).orElse(written));
        }
    }
}
