package org.ohms.api.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ohms.api.door.LimitExceeded;
import org.ohms.api.json.RequestRefusal;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Answers that say no for reasons of the interface itself. */
public final class Problems {
    private static final int UNPROCESSABLE = 422;
    private static final int PRECONDITION_REQUIRED = 428;

    private Problems() {}

    /** What {@link DomainProblemMapper} answers, for those who must keep it. */
    public static Response of(DomainException refused) {
        return DomainProblemMapper.answer(refused);
    }

    /** @param shown whether a token was shown, which does not count then */
    public static Response unknownClient(boolean shown) {
        var challenge = shown ? "Bearer realm=\"ohms\", error=\"invalid_token\"" : "Bearer realm=\"ohms\"";
        return Response.fromResponse(one(Status.UNAUTHORIZED, shown ? "token.invalid" : "token.missing", null))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    /** The token counts, but not for this. */
    public static Response scopeMissing(Set<String> needed) {
        var scopes = String.join(" ", new TreeSet<>(needed));
        return Response.fromResponse(one(Status.FORBIDDEN, "common.not-allowed", null))
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"ohms\", error=\"insufficient_scope\", scope=\"" + scopes + "\"")
                .build();
    }

    public static Response tooMany(Duration wait) {
        return Response.fromResponse(one(Status.TOO_MANY_REQUESTS, "request.too-many", null))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }

    /** A body beyond what is read here: which limit it passed, and where that lies. */
    static Problem tooMuch(LimitExceeded exceeded) {
        var status =
                exceeded.limit() == LimitExceeded.Limit.SIZE ? Status.REQUEST_ENTITY_TOO_LARGE : Status.BAD_REQUEST;
        var refusal = switch (exceeded.limit()) {
            case SIZE -> Refusal.of(RequestRefusal.BODY_TOO_LARGE).with("maxBytes", exceeded.most());
            case DEPTH -> Refusal.of(RequestRefusal.TOO_DEEP).with("max", exceeded.most());
            case NUMBER -> Refusal.of(RequestRefusal.NUMBER_TOO_LONG).with("max", exceeded.most());
            case ENCODING -> Refusal.of(CommonRefusal.MALFORMED);
        };
        return Problem.of(status, List.of(new Problem.Reason(refusal.code(), refusal.field(), refusal.params())));
    }

    /** The idempotency key belongs to another request. */
    public static Response otherRequest() {
        return answer(UNPROCESSABLE, "Unprocessable Content", "idempotency.other-request", "Idempotency-Key");
    }

    /** The same request is being worked on. */
    public static Response stillRunning() {
        return Response.fromResponse(one(Status.CONFLICT, "idempotency.running", "Idempotency-Key"))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    /** A change must say which version it starts from. */
    public static Response ifMatchRequired() {
        return answer(PRECONDITION_REQUIRED, "Precondition Required", "common.required", HttpHeaders.IF_MATCH);
    }

    /** Somebody else changed it in between. */
    public static Response changedMeanwhile() {
        return one(Status.PRECONDITION_FAILED, "common.changed-meanwhile", HttpHeaders.IF_MATCH);
    }

    private static Response one(Status status, String code, @Nullable String field) {
        return Problem.answer(status, List.of(new Problem.Reason(code, field, Map.of())));
    }

    private static Response answer(int status, String title, String code, String field) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem(
                        "urn:ohms:refusal:" + code,
                        title,
                        status,
                        List.of(new Problem.Reason(code, field, Map.of())),
                        null))
                .build();
    }
}
