/**
 * Who is here and what they may do: sign-in by OpenID Connect, sessions, keys for the API, and the roles people hold in
 * organisations and bodies. From the roles follow the tokens that every list, page and answer is filtered by.
 */
@ApplicationModule(allowedDependencies = {"core", "web", "records", "records :: parts", "mail", "directory"})
@NullMarked
package no.samskap.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
