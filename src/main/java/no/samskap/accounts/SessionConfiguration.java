package no.samskap.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /**
     * Writes that a session was used at most once a minute. Written at each request, as the library does by itself, every page
     * view would wait for the disk.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> touchesSeldom() {
        return sessions -> sessions.setUpdateSessionQuery("""
                with seen (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name) as (
                    values (?, cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar))
                )
                update spring_session s
                   set session_id = seen.session_id, last_access_time = seen.last_access_time,
                       max_inactive_interval = seen.max_inactive_interval, expiry_time = seen.expiry_time,
                       principal_name = seen.principal_name
                  from seen
                 where s.primary_id = ?
                   and (seen.last_access_time - s.last_access_time > 60000
                        or seen.session_id <> s.session_id
                        or seen.principal_name is distinct from s.principal_name)""");
    }
}
