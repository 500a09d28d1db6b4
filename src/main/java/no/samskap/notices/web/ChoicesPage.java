package no.samskap.notices.web;

import java.util.List;
import java.util.Map;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param email where letters go; empty where no address is known
 * @param offered how often each sort can come, by the field's name
 */
public record ChoicesPage(String email, Form form, Map<String, List<Option>> offered) {}
