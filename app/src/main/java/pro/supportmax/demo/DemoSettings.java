package pro.supportmax.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo company.
 *
 * @param enabled whether a first start on an empty ledger brings it in
 */
@ConfigurationProperties("supportmax.demo")
record DemoSettings(@DefaultValue("true") boolean enabled) {}
