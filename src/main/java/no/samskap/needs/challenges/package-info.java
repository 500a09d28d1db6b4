/**
 * Common challenges: needs of several organisations that belong together. The needs stay readable and keep their supports, dialogue,
 * followers and trail; their senders are told and can object; gathering, parting, splitting and joining can each be undone.
 */
@NamedInterface("challenges")
@NullMarked
package no.samskap.needs.challenges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
