package pro.supportmax.memory;

import java.util.ArrayList;
import java.util.List;
import pro.supportmax.customers.Customer;

/** What is known of a customer, as sentences, the most telling first. */
final class Profile {

    private Profile() {}

    static List<String> of(Customer customer) {
        var lines = new ArrayList<String>();
        lines.add("The customer is " + customer.name() + ".");
        var organisation = customer.organisation();
        if (organisation != null) {
            lines.add("Organisation: " + organisation.name() + ", plan "
                    + customer.tier().id() + ".");
            organisation.attributes().forEach((name, value) -> lines.add(name.replace('_', ' ') + ": " + value));
        }
        var role = customer.role();
        if (role != null) {
            lines.add("Role: " + role + ".");
        }
        return lines;
    }
}
