package org.ohms.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.web.shared.Door;

@DisplayName("The ways in and out of documents")
class DocumentDoorTest {
    @Test
    @DisplayName("ask each for its own permission, and belong to one door")
    void askForTheirPermission() {
        assertThat(Paths.permissionsOfDocuments(asked("/staff/files/", "x"))).isEqualTo(Set.of("chart.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/pages/", "x/0"))).isEqualTo(Set.of("chart.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/pages/", "x/0"))).isEqualTo(Set.of("own-chart.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/uploads/", ""))).isEqualTo(Set.of("document.write"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/lists/", ""))).isEqualTo(Set.of("import.run"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/files/", "x"))).isEqualTo(Set.of("own-chart.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/uploads/", ""))).isEqualTo(Set.of("document.send-own"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/message-files/", "x")))
                .isEqualTo(Set.of("message.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/message-pages/", "x/0")))
                .isEqualTo(Set.of("message.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/message-pages/", "x/0")))
                .isEqualTo(Set.of("own-message.read"));
        assertThat(Paths.isOf(Door.STAFF, asked("/portal/message-pages/", "x/0")))
                .isFalse();
        assertThat(Paths.permissionsOfDocuments(asked("/staff/message-uploads/", "")))
                .isEqualTo(Set.of("message.write"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/message-files/", "x")))
                .isEqualTo(Set.of("own-message.read"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/message-uploads/", "")))
                .isEqualTo(Set.of("own-message.write"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/video-uploads/", "")))
                .isEqualTo(Set.of("education.write"));
        assertThat(Paths.permissionsOfDocuments(asked("/staff/videos/", "x")))
                .isEqualTo(Set.of("education.write", "education.review"));
        assertThat(Paths.permissionsOfDocuments(asked("/portal/videos/", "walking/en")))
                .isEqualTo(Set.of("own-education.read"));
        assertThat(Paths.isOf(Door.STAFF, asked("/portal/videos/", "walking"))).isFalse();
        assertThat(Paths.permissionsOfDocuments(asked("/staff/filesystem", ""))).isEmpty();
        assertThat(Paths.isOf(Door.STAFF, asked("/portal/files/", "x"))).isFalse();
        assertThat(Paths.isOf(Door.PATIENTS, asked("/portal/files/", "x"))).isTrue();
    }

    private static HttpServletRequest asked(String path, String rest) {
        var request = mock(HttpServletRequest.class);
        when(request.getServletPath()).thenReturn(path + rest);
        return request;
    }
}
