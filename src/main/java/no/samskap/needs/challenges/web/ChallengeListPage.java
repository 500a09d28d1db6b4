package no.samskap.needs.challenges.web;

import java.util.List;
import no.samskap.needs.challenges.ChallengeQueries;
import no.samskap.web.Listing;

/** @param mayGather whether the visitor writes for a body that gathers */
public record ChallengeListPage(Listing list, List<ChallengeQueries.Row> rows, boolean mayGather) {}
