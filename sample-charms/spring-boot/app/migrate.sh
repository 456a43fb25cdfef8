#!/bin/bash
exec java -jar /app/notes.jar --spring.profiles.active=migrate
