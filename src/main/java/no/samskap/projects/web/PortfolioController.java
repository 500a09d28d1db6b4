package no.samskap.projects.web;

import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many projects seen together, each view at an address that can be shared. */
@Controller
class PortfolioController {
    static final String TABLE = "/prosjekter/tabell";
    static final String BOARD = "/prosjekter/tavle";
    static final String TIMELINE = "/prosjekter/tidslinje";
    static final String MATRIX = "/prosjekter/matrise";
    static final String MAP = "/prosjekter/kart";
    static final String NETWORK = "/prosjekter/nettverk";

    private final TableViews tables;
    private final PortfolioViews views;
    private final MapViews maps;
    private final NetworkViews networks;

    PortfolioController(TableViews tables, PortfolioViews views, MapViews maps, NetworkViews networks) {
        this.tables = tables;
        this.views = views;
        this.maps = maps;
        this.networks = networks;
    }

    @GetMapping(TABLE)
    @CallableBy(Caller.EVERYONE)
    String table(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", tables.page(visitor, parameters));
        return "projects/table";
    }

    @GetMapping(BOARD)
    @CallableBy(Caller.EVERYONE)
    String board(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", views.board(visitor, parameters));
        return "projects/board";
    }

    @GetMapping(TIMELINE)
    @CallableBy(Caller.EVERYONE)
    String timeline(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", views.timeline(visitor, parameters));
        return "projects/timeline";
    }

    @GetMapping(MATRIX)
    @CallableBy(Caller.EVERYONE)
    String matrix(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", views.matrix(visitor, parameters));
        return "projects/matrix";
    }

    @GetMapping(MAP)
    @CallableBy(Caller.EVERYONE)
    String map(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", maps.page(visitor, parameters));
        return "projects/map";
    }

    @GetMapping(NETWORK)
    @CallableBy(Caller.EVERYONE)
    String network(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", networks.page(visitor, parameters));
        return "projects/network";
    }
}
