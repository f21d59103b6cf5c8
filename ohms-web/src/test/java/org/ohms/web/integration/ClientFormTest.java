package org.ohms.web.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is agreed with a client")
class ClientFormTest {
    @Test
    void isAHundredRequestsASecondUnlessSomebodySaysOtherwise() {
        assertThat(new ClientForm().terms().requestsPerSecond()).isEqualTo(100);

        var form = new ClientForm();
        form.setRate(7);
        assertThat(form.terms().requestsPerSecond()).isEqualTo(7);
    }
}
