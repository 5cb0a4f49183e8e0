package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.CustomerId;

/** The people who ask. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "customers")
class CustomersResource {

    private final Customers customers;

    CustomersResource(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    @Requires(Scope.CUSTOMERS_READ)
    @Operation(
            summary = "List customers by name",
            description = "q is part of a name, address, external id or" + " organisation's name.")
    Many<CustomerJson> list(@RequestParam(required = false) @Nullable String q, Paging paging) {
        new Input().optional("q", q, 200).orThrow();
        return Many.of(customers.list(q, paging.after(), paging.size()), CustomerJson::of);
    }

    @GetMapping("/{id}")
    @Requires(Scope.CUSTOMERS_READ)
    @Operation(summary = "Read a customer")
    One<CustomerJson> get(@PathVariable UUID id) {
        return new One<>(CustomerJson.of(customers.get(new CustomerId(id))));
    }

    @PostMapping
    @Requires(Scope.CUSTOMERS_WRITE)
    @Operation(summary = "Create or update a customer", description = "By external id, else by e-mail address.")
    One<CustomerJson> save(@RequestBody CustomerBody body) {
        return new One<>(CustomerJson.of(customers.save(body.draft())));
    }
}
