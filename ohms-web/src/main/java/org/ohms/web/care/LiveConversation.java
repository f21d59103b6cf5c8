package org.ohms.web.care;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * The channel on which a page hears that something is new in the conversation it shows. It hears nothing more than that; the
 * page reads the conversation again by itself, with the rights of whoever looks.
 */
@Dependent
@ServerEndpoint("/live/conversation")
public class LiveConversation {
    @Inject
    LiveConversations conversations;

    @OnOpen
    public void open(Session page) {
        page.setMaxTextMessageBufferSize(64);
        conversations.add(page);
    }

    @OnMessage(maxMessageSize = 64)
    public void said(String conversation, Session page) {
        conversations.follow(page, conversation);
    }

    @OnClose
    public void close(Session page) {
        conversations.remove(page);
    }

    @OnError
    public void fail(Session page, Throwable lost) {
        conversations.remove(page);
    }
}
