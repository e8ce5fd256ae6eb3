package io.huoshui.web.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a GET answers is of one moment, however many queries it takes and whatever the loop does meanwhile; and it changes nothing. Its
 * answer is written after that, so a slow reader holds no connection. Those that write the answer themselves or go on telling are not
 * of one moment.
 */
final class OneMoment extends RequestMappingHandlerAdapter {
    private static final TransactionDefinition READING = reading();

    private final PlatformTransactionManager transactions;

    OneMoment(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        return isOfOneMoment(handler) ? new Read(handler) : super.createInvocableHandlerMethod(handler);
    }

    private static boolean isOfOneMoment(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class)
                && handler.getReturnType().getParameterType() != SseEmitter.class
                && Arrays.stream(handler.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .noneMatch(HttpServletResponse.class::equals);
    }

    private static TransactionDefinition reading() {
        DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return reading;
    }

    private final class Read extends ServletInvocableHandlerMethod {
        Read(HandlerMethod handler) {
            super(handler);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... args) throws Exception {
            TransactionStatus moment = transactions.getTransaction(READING);
            try {
                return super.doInvoke(args);
            } finally {
                transactions.rollback(moment); // there is nothing to commit
            }
        }
    }
}
