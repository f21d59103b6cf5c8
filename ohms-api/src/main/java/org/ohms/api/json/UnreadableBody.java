package org.ohms.api.json;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * A body that cannot be read is the sender's mistake. It is told apart here, where bodies are read: the same exceptions
 * anywhere else are mistakes of ours.
 */
@Provider
public class UnreadableBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (ProcessingException | JsonbException | JsonException unreadable) {
            // how far the reading came, and over what, would repeat the body
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED));
        }
    }
}
