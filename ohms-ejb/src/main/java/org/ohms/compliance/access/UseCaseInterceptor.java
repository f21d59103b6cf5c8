package org.ohms.compliance.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.audit.AuditWriter;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Stands around every use case (a default interceptor of all EJBs): tells the database who acts, and writes the audit
 * line. A use case called from another one is part of it. An allowed line is written in the use case's transaction, so
 * neither exists without the other; a refused or failed one in a transaction of its own, because the use case's is
 * rolled back.
 */
public class UseCaseInterceptor {
    @Inject
    CurrentActor current;

    @Inject
    SecondWall wall;

    @Inject
    AuditTrail audit;

    @Inject
    AuditWriter writer;

    @Inject
    FreshSignIn fresh;

    @AroundInvoke
    public Object run(InvocationContext call) throws Exception {
        var method = call.getMethod();
        var before = current.get();
        var joins = wall.hasHeard();
        var acting = annotation(method, ActsAs.class);
        if (acting != null) {
            current.become(before.as(acting.value()));
        }
        try {
            wall.tell(current.get());
            return audit.isOpen() && acting == null ? call.proceed() : recorded(call, method);
        } finally {
            if (acting != null) {
                current.become(before);
                if (joins) {
                    wall.tell(before);
                }
            }
        }
    }

    private Object recorded(InvocationContext call, Method method) throws Exception {
        var permission = annotation(method, RolesAllowed.class);
        var line = audit.begin(
                permission == null ? null : used(permission),
                method.getDeclaringClass().getSimpleName() + "." + method.getName());
        try {
            if (annotation(method, AsksAgain.class) != null) {
                insistOnFreshSignIn();
            }
            var result = call.proceed();
            wall.flush();
            writer.allowed(current.get(), line);
            return result;
        } catch (DomainException refused) {
            var codes =
                    refused.refusals().stream().map(Refusal::code).distinct().toList();
            writer.refused(current.get(), line, codes);
            throw refused;
        } catch (Exception | Error failed) {
            writer.failed(current.get(), line, failed.getClass().getSimpleName());
            throw failed;
        } finally {
            audit.end();
        }
    }

    /** Only people sit before a screen that somebody else may sit down at; what rides on no session is not asked. */
    private void insistOnFreshSignIn() {
        var session = current.get().session();
        if (session != null && !fresh.isFresh(session)) {
            throw DomainException.forbidden(AccessRefusal.SIGN_IN_AGAIN);
        }
    }

    /** The permission that lets the actor in: the first one they have, where a use case names more than one. */
    private String used(RolesAllowed permission) {
        return Arrays.stream(permission.value())
                .filter(current.get()::may)
                .findFirst()
                .orElse(permission.value()[0]);
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(Method method, Class<A> type) {
        var onMethod = method.getAnnotation(type);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(type);
    }
}
