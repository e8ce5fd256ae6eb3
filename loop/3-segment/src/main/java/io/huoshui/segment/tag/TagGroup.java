package io.huoshui.segment.tag;

/** Tags that belong together, e.g. 消费偏好. */
public record TagGroup(String id, String name) {}
