package no.samskap.directory.web.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.Upkeep;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Field;
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

/** The pages of all sorts of rows that stand right under a body: add, change, remove, each row in a form of its own. */
@Controller
@RequestMapping("/samarbeid/{number}/{path:medlemmer|perioder|omrader|utvalg|planer}")
class RowController {
    private final UpkeepPages pages;
    private final FormReader reader;
    private final Map<String, RowSort<?>> sorts;

    RowController(UpkeepPages pages, FormReader reader, List<RowSort<?>> sorts) {
        this.pages = pages;
        this.reader = reader;
        this.sorts = sorts.stream().collect(Collectors.toMap(sort -> sort.kind().path(), Function.identity()));
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable String path, Visitor visitor, Model model) {
        return blank(sort(path), number, visitor, model);
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
        return save(sort(path), number, null, null, request, visitor, model, redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(
            @PathVariable long number, @PathVariable String path, @PathVariable long id, Visitor visitor, Model model) {
        return edit(sort(path), number, id, visitor, model);
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
        return save(sort(path), number, seen, id, request, visitor, model, redirect);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number, @PathVariable String path, @PathVariable long id, Visitor visitor, Model model) {
        RowSort<?> sort = removable(path);
        Body body = sort.body(visitor, number);
        return pages.ask(model, body, sort.kind().words(), called(sort, visitor, body, id), "/" + path + "/" + id);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(
            @PathVariable long number,
            @PathVariable String path,
            @PathVariable long id,
            Visitor visitor,
            RedirectAttributes redirect) {
        RowSort<?> sort = removable(path);
        row(sort, visitor, sort.body(visitor, number), id);
        if (!(sort.remove(visitor, number, id) instanceof Upkeep.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number + anchor(sort));
    }

    private <F extends Record> String blank(RowSort<F> sort, long number, Visitor visitor, Model model) {
        Body body = sort.body(visitor, number);
        return page(sort, body, null, Form.of(sort.kind().words(), sort.empty()), visitor, model);
    }

    private <F extends Record> String edit(RowSort<F> sort, long number, long id, Visitor visitor, Model model) {
        Body body = sort.body(visitor, number);
        Form form = Form.of(sort.kind().words(), row(sort, visitor, body, id))
                .seen(body.head().version());
        return page(sort, body, id, form, visitor, model);
    }

    private <F extends Record> String save(
            RowSort<F> sort,
            long number,
            @Nullable Integer seen,
            @Nullable Long id,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = sort.body(visitor, number);
        if (id != null) row(sort, visitor, body, id);
        BindingResult errors = reader.read(request, sort.kind().type());
        F sent = sort.kind().type().cast(errors.getTarget());
        if (sent != null) {
            if (sent instanceof UpkeepForms.Dated dated) UpkeepPages.check(dated, errors);
            sort.check(sent, visitor, errors);
            if (!errors.hasErrors()) {
                Upkeep outcome = sort.keep(visitor, body, seen, id, sent);
                String done = pages.after(outcome, sort.kind().told(), anchor(sort), errors, redirect);
                if (done != null) return done;
            }
        }
        return page(sort, body, id, Form.again(sort.kind().words(), sort.kind().type(), errors), visitor, model);
    }

    private String page(RowSort<?> sort, Body body, @Nullable Long id, Form form, Visitor visitor, Model model) {
        List<Field> fields = sort.fields(form, visitor, body, id);
        String path = "/" + sort.kind().path();
        return sort.kind().lasting()
                ? pages.lasting(model, body, sort.kind().words(), id, path, form, fields, anchor(sort))
                : pages.line(model, body, sort.kind().words(), id, path, form, fields, anchor(sort));
    }

    private static <F extends Record> String called(RowSort<F> sort, Visitor visitor, Body body, long id) {
        return sort.called(row(sort, visitor, body, id));
    }

    private static <F extends Record> F row(RowSort<F> sort, Visitor visitor, Body body, long id) {
        return sort.of(visitor, body, id).orElseThrow(Refusal.NotFound::new);
    }

    private RowSort<?> removable(String path) {
        RowSort<?> sort = sort(path);
        if (sort.kind().lasting()) throw new Refusal.NotFound();
        return sort;
    }

    private RowSort<?> sort(String path) {
        RowSort<?> sort = sorts.get(path);
        if (sort == null) throw new Refusal.NotFound();
        return sort;
    }

    private static String anchor(RowSort<?> sort) {
        return "#" + sort.kind().path();
    }
}
