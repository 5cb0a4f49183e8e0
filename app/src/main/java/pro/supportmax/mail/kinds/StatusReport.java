package pro.supportmax.mail.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pro.supportmax.mail.FailedRecipient;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.fields.Addresses;

/** The part of a report that machines read (RFC 3464 §2): a group about the server, then one for each recipient. */
final class StatusReport {

    private StatusReport() {}

    /** Whom it did not reach, or not yet; not whom it reached. */
    static List<FailedRecipient> failed(String text) {
        var failed = new ArrayList<FailedRecipient>();
        for (var group : ReportFields.groups(text)) {
            var address = address(group);
            var action = group.first("Action").toLowerCase(Locale.ROOT);
            var diagnostic = Diagnosis.line(group.first("Diagnostic-Code"));
            var status = status(group, diagnostic);
            boolean reached = action.startsWith("deliver") || action.startsWith("relay") || action.startsWith("expand");
            if (address.isEmpty() && status.isEmpty() || reached || status.startsWith("2")) {
                continue;
            }
            boolean permanent = !action.startsWith("delay") && Diagnosis.isPermanent(status, diagnostic);
            failed.add(new FailedRecipient(address, permanent, status, diagnostic));
        }
        return failed;
    }

    /** As we wrote it, where the report tells; what it was turned into on the way says nothing to us. */
    private static String address(ReportFields group) {
        for (var name : List.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")) {
            for (var value : group.all(name)) {
                var address = address(value);
                if (!address.isEmpty()) {
                    return address;
                }
            }
        }
        return "";
    }

    private static String address(String value) {
        var plain = value.substring(value.indexOf(';') + 1).replace("+3D", "=").replace("+2B", "+");
        return Addresses.of(plain).stream()
                .map(MailAddress::address)
                .findFirst()
                .orElse("");
    }

    private static String status(ReportFields group, String diagnostic) {
        var given = Diagnosis.status(group.first("Status"));
        var said = Diagnosis.status(diagnostic);
        boolean isVague = given.isEmpty() || given.endsWith(".0.0");
        return isVague && !said.isEmpty() ? said : given;
    }
}
