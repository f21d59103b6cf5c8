package org.ohms.testing;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.UseCaseInterceptor;

/** Does around a use case what the EJB container does: checks the permission, runs the transaction, calls the interceptor. */
@Interceptor
@UseCaseRunner.UseCase
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseRunner {
    /** Put on every stateless class by {@link UseCases}. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface UseCase {}

    @Inject
    TestTransactions transactions;

    @Inject
    CurrentActor current;

    @Inject
    UseCaseInterceptor walls;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        var method = call.getMethod();
        var allowed = method.getAnnotation(RolesAllowed.class);
        var open = method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
        if (allowed != null && Arrays.stream(allowed.value()).noneMatch(current.get()::may)) {
            throw new EJBAccessException("needs " + allowed.value()[0]);
        }
        if (allowed == null && !open) {
            throw new EJBAccessException(method + " names no permission");
        }
        var excluded = method.isAnnotationPresent(ExcludeDefaultInterceptors.class)
                || method.getDeclaringClass().isAnnotationPresent(ExcludeDefaultInterceptors.class);
        var attribute = method.getAnnotation(TransactionAttribute.class);
        var kind = attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
        return switch (kind) {
            case REQUIRES_NEW -> transactions.requiresNew(() -> excluded ? call.proceed() : walls.run(call));
            case REQUIRED, MANDATORY -> transactions.required(() -> excluded ? call.proceed() : walls.run(call));
            case SUPPORTS, NOT_SUPPORTED, NEVER -> excluded ? call.proceed() : walls.run(call);
        };
    }
}
