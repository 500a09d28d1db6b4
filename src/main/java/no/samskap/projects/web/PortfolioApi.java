package no.samskap.projects.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.projects.MapQueries;
import no.samskap.projects.NetworkQueries;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where projects are and who works with whom, for programs: the figures that the map and the network are drawn from. */
@RestController
@RequestMapping("/api/v1/projects")
class PortfolioApi {
    private static final int MOST_NODES = 500;
    private static final int TIES_PER_NODE = 10;

    private final ProjectLists lists;
    private final MapQueries maps;
    private final NetworkQueries networks;

    PortfolioApi(ProjectLists lists, MapQueries maps, NetworkQueries networks) {
        this.lists = lists;
        this.maps = maps;
        this.networks = networks;
    }

    /** Different projects by municipality, by county and by the seat of research institutions. */
    @ListedProjects
    @GetMapping("/map")
    @CallableBy(Caller.EVERYONE)
    MapQueries.Spread map(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        return maps.spread(visitor, lists.apiFilter(Listing.askedOfApi(parameters)));
    }

    /** The organisations in the most projects, at most 500, and the strongest ties between them. */
    @ListedProjects
    @GetMapping("/network")
    @CallableBy(Caller.EVERYONE)
    NetworkQueries.Network network(
            @RequestParam(defaultValue = "false") boolean units,
            @RequestParam(defaultValue = "") List<Organisation.Form> sorts,
            @RequestParam(defaultValue = "40") int nodes,
            @RequestParam MultiValueMap<String, String> parameters,
            Visitor visitor) {
        int most = Math.clamp(nodes, 1, MOST_NODES);
        return networks.network(
                visitor,
                lists.apiFilter(Listing.askedOfApi(parameters)),
                new NetworkQueries.Asked(
                        units,
                        sorts.stream().map(Enum::name).distinct().sorted().toList(),
                        most,
                        most * TIES_PER_NODE));
    }
}
