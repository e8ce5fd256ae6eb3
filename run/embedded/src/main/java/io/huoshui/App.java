package io.huoshui;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application's root: every stage below this package is part of it. */
@SpringBootApplication
public class App {}
