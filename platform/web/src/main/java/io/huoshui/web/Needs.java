package io.huoshui.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a route under {@code /api/**} asks for. On every controller method; a route without it is denied to everyone and
 * fails the authorisation test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission value();

    /** Also for an operator who still has a one-time password: only to change it and to leave. */
    boolean evenBeforePasswordChange() default false;
}
