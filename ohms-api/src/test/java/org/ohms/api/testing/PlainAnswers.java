package org.ohms.api.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import org.jspecify.annotations.Nullable;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;

/** Answers without a server: they keep the status, the headers and the entity that were given to them. */
public final class PlainAnswers implements Answer<@Nullable Object> {
    private final MultivaluedHashMap<String, Object> headers = new MultivaluedHashMap<>();
    private StatusType status = Status.OK;
    private @Nullable Object entity;

    private PlainAnswers() {}

    /** From now on answers are made here. */
    public static void serve() {
        var house = mock(RuntimeDelegate.class);
        when(house.createResponseBuilder()).thenAnswer(call -> mock(ResponseBuilder.class, new PlainAnswers()));
        when(house.createHeaderDelegate(any())).thenAnswer(call -> mock(RuntimeDelegate.HeaderDelegate.class));
        RuntimeDelegate.setInstance(house);
    }

    @Override
    public @Nullable Object answer(InvocationOnMock call) {
        switch (call.getMethod().getName()) {
            case "status" ->
                status = call.getArgument(0) instanceof StatusType given
                        ? given
                        : Status.fromStatusCode(call.<Integer>getArgument(0));
            case "entity" -> entity = call.getArgument(0);
            case "header" -> headers.putSingle(call.getArgument(0), call.getArgument(1));
            case "build" -> {
                return made();
            }
            case "toString" -> {
                return "an answer in the making";
            }
            default -> {}
        }
        return call.getMock();
    }

    private Response made() {
        var response = mock(Response.class);
        when(response.getStatus()).thenReturn(status.getStatusCode());
        when(response.getStatusInfo()).thenReturn(status);
        when(response.getEntity()).thenReturn(entity);
        when(response.hasEntity()).thenReturn(entity != null);
        when(response.getHeaders()).thenReturn(headers);
        return response;
    }
}
