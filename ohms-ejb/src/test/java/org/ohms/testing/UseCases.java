package org.ohms.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.Arrays;
import java.util.Set;
import org.ohms.compliance.access.Transactions;
import org.ohms.shared.metrics.MicroProfileMetrics;
import org.ohms.shared.persistence.Persistence;
import org.ohms.shared.time.Clocks;

/** Teaches plain CDI what a stateless use case is, and leaves out what only a server has. */
public class UseCases implements Extension {
    private static final Set<Class<?>> REPLACED =
            Set.of(Persistence.class, Transactions.class, Clocks.class, MicroProfileMetrics.class);

    <T> void useCase(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<T> type) {
        if (type.getAnnotatedType().isAnnotationPresent(Stateless.class)) {
            type.configureAnnotatedType()
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(UseCaseRunner.class.getAnnotation(UseCaseRunner.UseCase.class));
        }
    }

    <T> void onlyInAServer(@Observes ProcessAnnotatedType<T> type) {
        var known = type.getAnnotatedType();
        var java = known.getJavaClass();
        var needsServer = java.isAnnotationPresent(Singleton.class)
                || Arrays.stream(java.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(Resource.class));
        if (REPLACED.contains(java) || needsServer) {
            type.veto();
        }
    }
}
