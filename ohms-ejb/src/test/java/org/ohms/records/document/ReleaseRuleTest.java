package org.ohms.records.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.compliance.access.Clearance;

@DisplayName("Whether patients see a document that nobody decided about")
class ReleaseRuleTest {
    @ParameterizedTest(name = "from {0}, {1}, held back {2}: {3}")
    @CsvSource({
        "STAFF,N,false,RELEASED",
        "STAFF,N,true,HELD",
        "STAFF,R,false,HELD",
        "STAFF,V,false,HELD",
        "PATIENT,N,false,RELEASED"
    })
    void followsTheRule(DocumentSource source, Clearance label, boolean hold, Visibility expected) {
        assertThat(ReleaseRule.initially(source, label, hold)).isEqualTo(expected);
    }
}
