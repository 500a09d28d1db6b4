package no.samskap.expertise.web;

import java.util.List;
import no.samskap.expertise.ExpertQueries;

/**
 * @param personShown whether the visitor may read the person's own page
 * @param invented whether there is no such person
 */
public record ProfilePage(ProfileCard card, List<ExpertQueries.Place> places, boolean personShown, boolean invented) {}
