package org.ohms.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.house.Hospital;

/** A request to an operation of the description, good until somebody spoils it; every change makes another one. */
record Call(
        Contract.Operation operation,
        String id,
        Map<String, String> query,
        Map<String, String> headers,
        byte @Nullable [] body) {

    static Call of(Contract.Operation operation) {
        return new Call(operation, "", Map.of(), Map.of(), null);
    }

    /** About this thing. */
    Call about(String thing) {
        return new Call(operation, thing, query, headers, body);
    }

    Call query(String name, @Nullable String value) {
        return new Call(operation, id, with(query, name, value), headers, body);
    }

    /** With this header; without it when the value is null. */
    Call header(String name, @Nullable String value) {
        return new Call(operation, id, query, with(headers, name, value), body);
    }

    Call token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call json(Object json) {
        try {
            return bytes("application/json", Contract.JSON.writeValueAsBytes(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Call form(Map<String, String> fields) {
        return bytes("application/x-www-form-urlencoded", encoded(fields).getBytes(StandardCharsets.UTF_8));
    }

    Call bytes(String type, byte @Nullable [] content) {
        return new Call(operation, id, query, with(headers, "Content-Type", type), content);
    }

    JsonNode json() {
        try {
            return Contract.JSON.readTree(body == null ? new byte[0] : body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Path and query as they go out. */
    String address() {
        var path = "/api" + operation.path().replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8));
        return query.isEmpty() ? path : path + "?" + encoded(query);
    }

    HttpResponse<String> send(Hospital hospital) {
        var request = HttpRequest.newBuilder(hospital.doors().staff().resolve(address()))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return hospital.doors().send(request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> with(Map<String, String> map, String name, @Nullable String value) {
        var more = new LinkedHashMap<>(map);
        more.remove(name);
        if (value != null) {
            more.put(name, value);
        }
        return more;
    }

    @Override
    public String toString() {
        return operation.method() + " " + address();
    }
}
