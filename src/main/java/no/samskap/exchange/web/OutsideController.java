package no.samskap.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.exchange.Imports;
import no.samskap.exchange.Imports.Taking;
import no.samskap.exchange.NvaProjects;
import no.samskap.exchange.NvaProjects.By;
import no.samskap.projects.Project;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Projects read from the national register: asked for and shown first, then imported like a file. */
@Controller
@RequestMapping("/import/nva")
class OutsideController {
    private final NvaProjects register;
    private final Imports imports;

    OutsideController(NvaProjects register, Imports imports) {
        this.register = register;
        this.imports = imports;
    }

    /** Asks outside any transaction: showing a page has none. */
    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "COUNCIL") String hvem,
            Visitor visitor,
            Model model) {
        if (!imports.mayImport(visitor)) throw new Refusal.Forbidden();
        By by = hvem.equals(By.NVA.name()) ? By.NVA : By.COUNCIL;
        List<String> numbers = NvaProjects.numbers(nummer);
        NvaProjects.@Nullable Read read = numbers.isEmpty() ? null : register.read(visitor, by, numbers);
        model.addAttribute(
                "page",
                new OutsidePage(
                        Form.of(OutsideForm.WORDS, new OutsideForm(by.name(), nummer)),
                        List.of(
                                new Option(By.COUNCIL.name(), Words.t("exchange.outside.hvem.COUNCIL")),
                                new Option(By.NVA.name(), Words.t("exchange.outside.hvem.NVA"))),
                        register.isSetUp(),
                        !nummer.isBlank() && numbers.isEmpty(),
                        Optional.ofNullable(read),
                        read == null ? "" : NvaProjects.table(read.found())));
        return "exchange/outside";
    }

    /** @param tabell what was read and shown */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String take(@RequestParam String tabell, Visitor visitor, RedirectAttributes redirect) {
        return switch (taken(visitor, tabell)) {
            case Taking.Taken(long id) -> Notice.after(redirect, "exchange.taken", "/import/" + id + "/rapport");
            case Taking.NotYours() -> throw new Refusal.Forbidden();
            default -> throw new Refusal.Malformed(400, "error.badRequest");
        };
    }

    private Taking taken(Visitor visitor, String table) {
        try {
            Path file = Files.createTempFile("import", ".sent");
            try {
                Files.write(file, table.getBytes(StandardCharsets.UTF_8));
                return imports.take(visitor, Project.KIND, "NVA", file, Words.language());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files can be written to", e);
        }
    }
}
