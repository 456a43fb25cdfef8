import boto3
from botocore.config import Config

from probes import expect


def probe(environment):
    client = boto3.client(
        "s3",
        endpoint_url=environment["S3_ENDPOINT"],
        region_name=environment["S3_REGION"],
        aws_access_key_id=environment["S3_ACCESS_KEY"],
        aws_secret_access_key=environment["S3_SECRET_KEY"],
        config=Config(s3={"addressing_style": environment["S3_ADDRESSING_STYLE"]}, connect_timeout=10, read_timeout=10),
    )
    where = {"Bucket": environment["S3_BUCKET"], "Key": f"{environment['S3_PATH']}/greeting"}
    client.put_object(Body="Grüße".encode(), **where)
    answer = client.get_object(**where)
    expect(answer["Body"].read().decode(), "Grüße")
    client.delete_object(**where)
    return answer["ResponseMetadata"]["HTTPHeaders"].get("server", "a server of S3 that does not tell its name")
