package no.samskap.projects.web;

import jakarta.validation.constraints.NotNull;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.records.Attaching;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project's documents: the application, the agreement, the report. Whoever reads the project reads them. */
@Controller
@RequestMapping("/prosjekter/{number}/dokumenter")
class DocumentController {
    private final ProjectFiles files;
    private final FoundProjects found;

    DocumentController(ProjectFiles files, FoundProjects found) {
        this.files = files;
        this.found = found;
    }

    record DocumentForm(@NotNull @Nullable MultipartFile file) {
        static final String WORDS = "projects.document";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        return page(model, project, Form.of(DocumentForm.WORDS, new DocumentForm(null)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            DocumentForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) errors.rejectValue("file", "projects.document.file.missing");
        else {
            Attaching outcome = files.attach(visitor, project, file);
            if (outcome instanceof Attaching.Attached)
                return Notice.after(redirect, "projects.document.added", section(number));
            errors.rejectValue("file", ProjectFiles.why(outcome));
        }
        return page(model, project, Form.again(DocumentForm.WORDS, DocumentForm.class, errors));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<InputStreamResource> download(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return files.download(visitor, number, id);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        model.addAttribute(
                "page",
                new RemovePage(
                        project,
                        DocumentForm.WORDS,
                        files.one(visitor, project, id).fileName(),
                        "/prosjekter/" + number + "/dokumenter/" + id + "/fjern",
                        section(number)));
        return "projects/remove";
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        files.remove(visitor, found.editable(visitor, number), id);
        return Notice.after(redirect, "projects.document.removed", section(number));
    }

    private static String page(Model model, Project project, Form form) {
        model.addAttribute("page", new DocumentPage(project, form));
        return "projects/document";
    }

    private static String section(long number) {
        return "/prosjekter/" + number + "#dokumenter";
    }
}
