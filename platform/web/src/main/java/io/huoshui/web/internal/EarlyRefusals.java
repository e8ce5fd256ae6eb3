package io.huoshui.web.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** An address Tomcat itself refuses never reaches a filter; its answer carries the safety headers all the same. */
final class EarlyRefusals extends ValveBase {
    private final SafetyHeaders headers;

    EarlyRefusals(SafetyHeaders headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isError()) {
            SafetyHeaders.put(response, headers.nonce());
        }
        getNext().invoke(request, response);
    }
}
