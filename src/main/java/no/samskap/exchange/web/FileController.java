package no.samskap.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.ListFile;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every list as a file, by the address of the list: {@code /prosjekter/fil/xlsx?status=RUNNING}. A view of a list names itself before the
 * ending: {@code /prosjekter/fil/kart.xlsx}.
 */
@Controller
class FileController {
    private final List<ListFile> lists;

    FileController(List<ListFile> lists) {
        this.lists = lists;
    }

    @GetMapping("/{list}/fil/{ending}")
    @CallableBy(Caller.EVERYONE)
    void file(
            @PathVariable String list,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> parameters,
            Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        int dot = ending.indexOf('.');
        String path = "/" + list + (dot < 0 ? "" : "/" + ending.substring(0, dot));
        ListFile file = lists.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        if (!file.forStrangers() && !visitor.isSignedIn()) throw new Refusal.SignInFirst();
        file.admit(visitor, parameters);
        SheetWriter.Format format = Download.format(ending.substring(dot + 1));
        try (SheetWriter sheet = Download.begin(response, format, file.name())) {
            sheet.header(file.header());
            file.write(visitor, parameters, values -> {
                try {
                    sheet.row(values);
                } catch (IOException e) {
                    throw new UncheckedIOException("The receiver went away", e);
                }
            });
        }
    }
}
