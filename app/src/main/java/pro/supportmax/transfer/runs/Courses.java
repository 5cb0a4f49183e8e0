package pro.supportmax.transfer.runs;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the course of an import. */
@Component
public class Courses {

    final Known known;
    final RunRows rows;
    final TransactionTemplate transaction;
    final Clock clock;

    Courses(Known known, RunRows rows, TransactionTemplate transaction, Clock clock) {
        this.known = known;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param halted tells when the process is about to end */
    public Course of(Order order, BooleanSupplier halted) {
        return new Course(order, this, halted);
    }
}
