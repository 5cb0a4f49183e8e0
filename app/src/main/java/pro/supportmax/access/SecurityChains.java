package pro.supportmax.access;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three ways in: programs with a key and no session, the operator's probes, people with a session and a token against
 * forged forms. The chains find out who is calling; what that caller may do is declared at each handler and checked by
 * {@link DeclaredAccess}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";
    private static final String API = "default-src 'none'; frame-ancestors 'none'";

    private final Refusals refusals;
    private final ApiKeys keys;
    private final LimitFilter limits;

    SecurityChains(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice,
            ApiKeys keys,
            RateLimits limits,
            AccessSettings settings) {
        this.refusals = new Refusals(advice);
        this.keys = keys;
        this.limits = new LimitFilter(limits, settings, refusals);
    }

    /** Requests are measured as a whole; each filter for itself costs more than it tells. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        common(http.securityMatcher("/api/**"), API).csrf(AbstractHttpConfigurer::disable);
        return http.addFilterBefore(new KeyFilter(keys, limits, refusals), AnonymousAuthenticationFilter.class)
                .addFilterAfter(limits, AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain probes(HttpSecurity http) throws Exception {
        common(http.securityMatcher("/actuator/**"), API).csrf(AbstractHttpConfigurer::disable);
        return http.addFilterBefore(new KeyFilter(keys, limits, refusals), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("admin"))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("smx_form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        common(http, PAGES)
                // Every request proves itself anew. Spring takes that for a sign-in and would withdraw the token that
                // the forms of the open page still carry.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .ignoringRequestMatchers("/chat/messages", "/chat/person", "/widget/v1/**"));
        return http.addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .addFilterAfter(limits, AnonymousAuthenticationFilter.class)
                .build();
    }

    private HttpSecurity common(HttpSecurity http, String contentPolicy) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
