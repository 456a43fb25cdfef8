import pymysql

from probes import expect


def probe(environment):
    with pymysql.connect(
        host=environment["MYSQL_DB_HOSTNAME"],
        port=int(environment["MYSQL_DB_PORT"]),
        user=environment["MYSQL_DB_USERNAME"],
        password=environment["MYSQL_DB_PASSWORD"],
        database=environment["MYSQL_DB_NAME"],
        connect_timeout=10,
        autocommit=True,
    ) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS greeting (text VARCHAR(20)) CHARACTER SET utf8mb4")
        cursor.execute("INSERT INTO greeting VALUES (%s)", ("Grüße",))
        cursor.execute("SELECT DISTINCT text, VERSION() FROM greeting")
        text, version = cursor.fetchone()
        expect(text, "Grüße")
        return f"{'MariaDB' if 'MariaDB' in version else 'MySQL'} {version.split('-')[0]}"
