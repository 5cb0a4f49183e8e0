/**
 * Who may do what, and how often: access keys with scopes, console sessions, rate limits, and the rule that every page
 * and every call says what it demands.
 *
 * <p>Read: {@link pro.supportmax.access.Requires} → {@link pro.supportmax.access.Caller} →
 * {@link pro.supportmax.access.ApiKeys} → {@code DeclaredAccess}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
