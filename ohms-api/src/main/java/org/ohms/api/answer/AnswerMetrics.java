package org.ohms.api.answer;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;

/** How the interfaces answer: well, with a no of the caller's making, or with a mistake of ours. */
@Provider
public class AnswerMetrics implements ContainerResponseFilter {
    static final Figure ANSWERS =
            new Figure("ohms_api_answers", "Answers of the interfaces by the class of their status");

    @Inject
    Metrics metrics;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        metrics.count(ANSWERS, "status", response.getStatus() / 100 + "xx");
    }
}
