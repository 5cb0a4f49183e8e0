package pro.supportmax.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where calls to addresses that people typed may go.
 *
 * @param internalHosts {@code host:port} of the company's own network that may be called all the same, over http too
 * @param ports other ports are refused, except those of internal hosts
 * @param plainHttp whether addresses outside may be called without TLS
 * @param timeout the longest that a call may take, its answer's last byte included
 */
@ConfigurationProperties("supportmax.outbound")
record OutboundSettings(
        @DefaultValue({}) List<String> internalHosts,
        @DefaultValue({"443", "8443"}) Set<Integer> ports,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("10s") Duration timeout) {

    OutboundSettings {
        internalHosts = List.copyOf(internalHosts);
        ports = Set.copyOf(ports);
    }

    /** @throws IllegalArgumentException when one of them is no {@code host:port} */
    Set<Endpoint> internal() {
        return internalHosts.stream().map(Endpoint::of).collect(Collectors.toUnmodifiableSet());
    }
}
