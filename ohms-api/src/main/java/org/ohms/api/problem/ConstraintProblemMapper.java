package org.ohms.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** A request does not fulfil its own form: every field at once, by name and never by value. */
@Provider
public class ConstraintProblemMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return answer(invalid);
    }

    static Response answer(ConstraintViolationException invalid) {
        var reasons = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.Reason(codeOf(violation), fieldOf(violation.getPropertyPath()), Map.of()))
                .sorted(Comparator.comparing(Problem.Reason::field).thenComparing(Problem.Reason::code))
                .toList();
        return Problem.answer(Status.BAD_REQUEST, reasons);
    }

    /** {@code @NotBlank} becomes {@code constraint.not-blank}. */
    private static String codeOf(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return "constraint"
                + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replaceFirst("-", ".");
    }

    /** Without the Java names of method and parameter in front. */
    private static String fieldOf(Path path) {
        var names = new ArrayList<String>();
        for (var step : path) {
            if (step.getKind() == ElementKind.PROPERTY || step.getKind() == ElementKind.CONTAINER_ELEMENT) {
                names.add(step.getIndex() == null ? step.getName() : step.getName() + "[" + step.getIndex() + "]");
            } else if (step.getKind() == ElementKind.PARAMETER) {
                names.clear();
                names.add(step.getName());
            }
        }
        return names.size() > 1 ? String.join(".", names.subList(1, names.size())) : String.join(".", names);
    }
}
