package org.ohms.compliance.hospital;

/** The hospital's picture, PNG or JPEG, 256 KB at most. */
@SuppressWarnings("ArrayRecordComponent")
public record HospitalLogo(byte[] content, String type) {}
