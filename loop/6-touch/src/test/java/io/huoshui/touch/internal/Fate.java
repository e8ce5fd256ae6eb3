package io.huoshui.touch.internal;

import java.util.Objects;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of a process that dies at a border it does not know: right before a commit, or right after it. */
final class Fate extends TransactionTemplate {
    private static final long serialVersionUID = 1L;
    private static final int NEVER = Integer.MAX_VALUE;

    private int left = NEVER;
    private boolean before;

    /** The process is gone: nothing catches this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    Fate(TransactionTemplate real) {
        super(Objects.requireNonNull(real.getTransactionManager()));
    }

    /**
     * Dies at the n-th transaction from now.
     *
     * @param before it, so that it comes to nothing; else when it is committed
     */
    void doom(int transactions, boolean before) {
        left = transactions;
        this.before = before;
    }

    void spare() {
        left = NEVER;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        left -= left == NEVER ? 0 : 1;
        boolean now = left == 0;
        T result = super.execute(status -> {
            T done = action.doInTransaction(status);
            if (now && before) {
                throw new Killed();
            }
            return done;
        });
        if (now) {
            throw new Killed();
        }
        return result;
    }
}
