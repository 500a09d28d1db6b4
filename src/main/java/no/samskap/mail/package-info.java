/**
 * Letters to people by e-mail: other modules put a letter in the outbox in their own transaction, and a sender takes it from there until
 * a mail server has it. Nothing is sent that was not saved, nothing saved is forgotten, and a letter put twice leaves once.
 */
@ApplicationModule(allowedDependencies = {"core", "web", "records"})
@NullMarked
package no.samskap.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
