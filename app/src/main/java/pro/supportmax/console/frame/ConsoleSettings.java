package pro.supportmax.console.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages show of the company.
 *
 * @param company whose support this is, as customers read it; empty = what the ledger says, else plain words
 */
@ConfigurationProperties("supportmax.console")
record ConsoleSettings(@DefaultValue("") String company) {}
