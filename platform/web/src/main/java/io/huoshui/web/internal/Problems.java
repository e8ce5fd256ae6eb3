package io.huoshui.web.internal;

import io.huoshui.base.Refused;
import io.huoshui.web.WebReason;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Everything that goes wrong behind a route becomes problem+json; only bugs are logged with their stack, under an error id. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final SecureRandom random = new SecureRandom();

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        int status = Statuses.of(refused.reason());
        String detail = refused.getMessage() == null ? refused.reason().en() : refused.getMessage();
        return answer(Problem.of(refused.reason(), status, detail), new HttpHeaders());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        TransactionSystemException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> unavailable(Exception transientTrouble) {
        LOG.warn("database not available: {}", transientTrouble.getMessage());
        return answer(Problem.of(WebReason.WEB_UNAVAILABLE), new HttpHeaders());
    }

    /** A file was expected and something else came, or the upload broke off. */
    @ExceptionHandler
    ResponseEntity<Object> noFile(MultipartException noFile) {
        return answer(Problem.of(WebReason.WEB_MEDIA_TYPE), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> bug(Exception bug) {
        String id = String.format(Locale.ROOT, "%08x", random.nextInt());
        LOG.error("error {}", id, bug);
        return answer(Problem.of(WebReason.WEB_BUG).withErrorId(id), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return status.value() == 503 ? unavailable(wrong) : bug(wrong);
        }
        if (wrong instanceof BindException bound) {
            return invalid(fields(bound.getBindingResult()), headers);
        }
        if (wrong instanceof MethodArgumentTypeMismatchException mismatch) {
            return invalid(
                    List.of(new Problem.FieldError(mismatch.getName(), "type", "is not of the right type")), headers);
        }
        String detail =
                wrong instanceof ErrorResponse response && response.getBody().getDetail() != null
                        ? response.getBody().getDetail()
                        : Statuses.reasonOf(status.value()).en();
        return answer(Problem.of(Statuses.reasonOf(status.value())).withDetail(detail), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(fields(wrong.getBindingResult()), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                wrong.getParameterValidationResults().stream()
                        .flatMap(each -> each.getResolvableErrors().stream()
                                .map(error -> new Problem.FieldError(
                                        String.valueOf(each.getMethodParameter().getParameterName()),
                                        lastCode(error.getCodes()),
                                        String.valueOf(error.getDefaultMessage()))))
                        .toList(),
                headers);
    }

    private static List<Problem.FieldError> fields(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> new Problem.FieldError(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        String.valueOf(error.getCode()),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static String lastCode(String @Nullable [] codes) {
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }

    private static ResponseEntity<Object> invalid(List<Problem.FieldError> errors, HttpHeaders headers) {
        return answer(Problem.of(WebReason.WEB_INVALID).withErrors(errors), headers);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if ((problem.status() == 429 || problem.status() == 503) && !all.containsHeader(HttpHeaders.RETRY_AFTER)) {
            all.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return new ResponseEntity<>(problem, all, problem.status());
    }
}
