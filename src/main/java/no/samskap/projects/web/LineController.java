package no.samskap.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.FormReader;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of all sorts of lines of a project: add, change, remove, each line in a form of its own. */
@Controller
@RequestMapping("/prosjekter/{number}/{path}")
class LineController {
    private final FoundProjects found;
    private final FormReader reader;
    private final Map<String, LineSort<?>> sorts;

    LineController(FoundProjects found, FormReader reader, List<LineSort<?>> sorts) {
        this.found = found;
        this.reader = reader;
        this.sorts = sorts.stream().collect(Collectors.toMap(LineSort::path, Function.identity()));
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable String path, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        return blank(sort(path), project, visitor, model);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @PathVariable String path,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        LineSort<?> sort = sort(path);
        return save(sort, found.editable(visitor, number), null, 0, request, visitor, model, redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(
            @PathVariable long number, @PathVariable String path, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        return edit(sort(path), project, id, visitor, model);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable String path,
            @PathVariable long id,
            @RequestParam(name = Form.VERSION) int seen,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        LineSort<?> sort = sort(path);
        Project project = found.editable(visitor, number);
        line(sort, visitor, project, id);
        return save(sort, project, seen, id, request, visitor, model, redirect);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number, @PathVariable String path, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        LineSort<?> sort = sort(path);
        String url = url(project, sort) + "/" + id;
        model.addAttribute(
                "page", new RemovePage(project, sort.words(), called(sort, visitor, project, id), url + "/fjern", url));
        return "projects/remove";
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(
            @PathVariable long number,
            @PathVariable String path,
            @PathVariable long id,
            Visitor visitor,
            RedirectAttributes redirect) {
        LineSort<?> sort = sort(path);
        if (!(sort.remove(visitor, number, id) instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#" + sort.anchor());
    }

    private <F extends Record> String blank(LineSort<F> sort, Project project, Visitor visitor, Model model) {
        return page(sort, project, null, Form.of(sort.words(), sort.empty(project, visitor)), visitor, model);
    }

    private <F extends Record> String edit(LineSort<F> sort, Project project, long id, Visitor visitor, Model model) {
        Form form = Form.of(sort.words(), line(sort, visitor, project, id))
                .seen(project.head().version());
        return page(sort, project, id, form, visitor, model);
    }

    private <F extends Record> String save(
            LineSort<F> sort,
            Project project,
            @Nullable Integer seen,
            long id,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        BindingResult errors = reader.read(request, sort.type());
        F sent = sort.type().cast(errors.getTarget());
        if (sent != null && !errors.hasErrors()) sort.check(sent, visitor, project, errors);
        if (sent == null || errors.hasErrors())
            return page(sort, project, idOrNull(id), again(sort, errors), visitor, model);
        return switch (sort.save(visitor, project, seen, id, sent)) {
            case Saving.Saved(long number) ->
                Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#" + sort.anchor());
            case Saving.Stale(Project meanwhile) -> {
                Form form = again(sort, errors)
                        .besides(
                                line(sort, visitor, meanwhile, id),
                                meanwhile.head().version());
                yield page(sort, meanwhile, id, form, visitor, model);
            }
            default -> throw new Refusal.NotFound();
        };
    }

    private static String page(
            LineSort<?> sort, Project project, @Nullable Long id, Form form, Visitor visitor, Model model) {
        String url = url(project, sort);
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        sort.words(),
                        id == null ? url : url + "/" + id,
                        form,
                        sort.fields(form, visitor, project),
                        id == null ? null : url + "/" + id + "/fjern"));
        return "projects/line";
    }

    private static Form again(LineSort<?> sort, BindingResult errors) {
        return Form.again(sort.words(), sort.type(), errors);
    }

    private static <F extends Record> String called(LineSort<F> sort, Visitor visitor, Project project, long id) {
        return sort.called(line(sort, visitor, project, id));
    }

    private static <F extends Record> F line(LineSort<F> sort, Visitor visitor, Project project, long id) {
        return sort.of(visitor, project, id).orElseThrow(Refusal.NotFound::new);
    }

    private LineSort<?> sort(String path) {
        LineSort<?> sort = sorts.get(path);
        if (sort == null) throw new Refusal.NotFound();
        return sort;
    }

    private static @Nullable Long idOrNull(long id) {
        return id == 0 ? null : id;
    }

    private static String url(Project project, LineSort<?> sort) {
        return "/prosjekter/" + project.number() + "/" + sort.path();
    }
}
