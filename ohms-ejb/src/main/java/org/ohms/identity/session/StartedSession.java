package org.ohms.identity.session;

/** A session that has just begun, with the one and only copy of its token. */
public record StartedSession(SessionId session, SecretToken token) {}
