package pro.supportmax.compliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pro.supportmax.kernel.Fact;

/**
 * Hears every fact and writes it in the transaction that published it: what is rolled back has not happened. The facts
 * of one transaction are written together, right before it commits.
 */
@Component
class Recorder {

    private final EntryRows rows;
    private final Sealer sealer;

    Recorder(EntryRows rows, Sealer sealer) {
        this.rows = rows;
        this.sealer = sealer;
    }

    @EventListener
    void hear(Fact fact) {
        var draft = Draft.of(fact);
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().add(draft);
        } else {
            rows.write(List.of(draft));
            sealer.wake();
        }
    }

    private Pending pending() {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Draft> drafts = new ArrayList<>();
        private final Map<Object, Integer> marks = new HashMap<>();
        private boolean written;

        void add(Draft draft) {
            if (written) {
                rows.write(List.of(draft));
            } else {
                drafts.add(draft);
            }
        }

        @Override
        public void savepoint(Object savepoint) {
            marks.put(savepoint, drafts.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            drafts.subList(marks.getOrDefault(savepoint, drafts.size()), drafts.size())
                    .clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            if (!drafts.isEmpty()) {
                rows.write(drafts);
            }
        }

        @Override
        public void afterCommit() {
            sealer.wake();
        }
    }
}
